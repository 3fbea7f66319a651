/**
 * The case sheet: what is known of a case, as people read it above every task's form and as other programs read it from
 * {@code GET /api/cases/{caseNumber}}. Whoever has something to say of a case brings a {@link
 * org.chengnuo.casework.sheet.Chapter}; nothing here knows all tables. Nothing is kept: a sheet is read when somebody asks.
 */
package org.chengnuo.casework.sheet;
