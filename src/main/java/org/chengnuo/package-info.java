/** The application; what it does lies in the packages below, each named after its business. */
package org.chengnuo;
