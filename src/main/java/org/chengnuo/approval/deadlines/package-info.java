/** Every date that the diagram of the approval waits for, asked of the stage whose rule it is. */
package org.chengnuo.approval.deadlines;
