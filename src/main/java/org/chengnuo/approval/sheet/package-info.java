/**
 * What is told of an application as a whole: the chapters of its sheet for which several stages need one another, the words of
 * its regime, its status for the system that handed it in, and the receipt. Reads the case tables and keeps nothing.
 */
package org.chengnuo.approval.sheet;
