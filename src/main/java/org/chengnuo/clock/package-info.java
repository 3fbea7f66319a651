/**
 * The legal clock. {@code calendar} says which days count, {@code limits} what is due when and why; neither knows a process.
 * What stands here is for both.
 */
package org.chengnuo.clock;
