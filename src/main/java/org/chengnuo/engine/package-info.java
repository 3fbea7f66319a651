/**
 * Shared engine helpers and configuration, no business: schema, clock, passwords, what an expression may reach, and how
 * an error is told over REST.
 */
package org.chengnuo.engine;
