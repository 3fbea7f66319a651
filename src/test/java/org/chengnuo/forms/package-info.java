/** The forms of {@code forms/} against models, contracts and catalogue. */
package org.chengnuo.forms;
