/** How people read values that programs write as codes. Knows nobody. */
package org.chengnuo.label;
