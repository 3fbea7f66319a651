/**
 * Pages and pieces of pages from templates under {@code templates/}: one escaping for every text, one layout for whatever is
 * read in a window of its own or printed. Knows no page.
 */
package org.chengnuo.page;
