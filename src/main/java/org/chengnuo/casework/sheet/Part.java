package org.chengnuo.casework.sheet;

/** Something that is read of a case, for chapters. Several may need it: {@link CaseSheet#part} reads it once. */
@FunctionalInterface
public interface Part<T> {

  T of(CaseSheet sheet);
}
