package org.chengnuo.engine;

import java.util.List;

/**
 * A task of a person as its model has it.
 *
 * @param id of the user task
 * @param name what people read, in Chinese
 * @param groups ids of the groups whose members do it; an expression where the case decides
 */
public record ModelledTask(String id, String name, List<String> groups) {}
