/**
 * The documents of a case. A process names them by constants ({@link org.chengnuo.casework.NoticeTemplate}); their words and
 * facts are data under {@code notices/<process key>/}, checked at the start.
 */
package org.chengnuo.casework.document;
