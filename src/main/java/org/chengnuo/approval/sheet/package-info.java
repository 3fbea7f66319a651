/**
 * What is known of a case, gathered when somebody asks: the case sheet at the top of every task's form and {@code GET
 * /api/cases/{caseNumber}}. Reads the case tables and keeps nothing.
 */
package org.chengnuo.approval.sheet;
