/** What can be wrong with a request, in the words its sender reads; {@code engine} and the web layer turn it into a status. */
package org.chengnuo.problem;
