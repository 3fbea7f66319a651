/** Who the bureau is: its names and codes, set under {@code chengnuo.bureau}. */
package org.chengnuo.bureau;
