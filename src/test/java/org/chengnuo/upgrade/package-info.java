/** Databases that earlier releases wrote open with this one, and their cases go on to their ends. */
package org.chengnuo.upgrade;
