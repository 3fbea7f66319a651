package org.chengnuo.casework.document;

import java.util.function.Function;

/**
 * How a process writes that knows more of its cases than every case tells: a regime, how the addressee is spoken to,
 * placeholders. Beans, at most one per process.
 *
 * @param process its key
 * @param letter from the case number; only asked for cases of the process
 */
public record LetterWriter(String process, Function<String, Letter> letter) {}
