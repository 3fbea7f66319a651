package org.chengnuo.engine;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Who may call which operation of the engine's REST interface and of the web applications. What it does not name is
 * refused, to administrators too. Declared as a bean by the package that knows the roles; {@link OperationGate} asks it.
 */
public final class OperationTable {

  /** These change nothing; without an entry of their own they go with the reading. */
  private static final Set<String> WITH_GET = Set.of("HEAD", "OPTIONS");

  private final Map<Operation, Audience> audiences;

  public OperationTable(Map<Operation, Audience> audiences) {
    this.audiences = Map.copyOf(audiences);
  }

  /** Whether a caller with these groups may call the operation; a stranger has no groups. */
  public boolean permits(Operation operation, Collection<String> groups) {
    return Stream.of(Optional.of(operation), reading(operation)).flatMap(Optional::stream).map(audiences::get)
        .filter(audience -> audience != null).findFirst().filter(audience -> audience.includes(groups)).isPresent();
  }

  private static Optional<Operation> reading(Operation operation) {
    return WITH_GET.contains(operation.method()) ? Optional.of(new Operation("GET", operation.address()))
        : Optional.empty();
  }
}
