/**
 * What every case of every process stands on: the {@link org.chengnuo.casework.Case} with its number and person, who answers
 * for it and how it ended. Notices, opinions, hand-overs, accountability, limits and chapters refer to it by its number; a
 * process adds tables of its own and is never known here.
 */
package org.chengnuo.casework;
