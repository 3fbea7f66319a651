package org.chengnuo.engine;

import java.util.Set;
import org.camunda.bpm.engine.history.HistoricVariableUpdate;
import org.camunda.bpm.engine.impl.history.HistoryLevel;
import org.camunda.bpm.engine.impl.history.event.HistoryEventType;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.runtime.VariableInstance;

/**
 * What the engine remembers of a case besides the case tables: the process instance, its tasks, its service tasks and
 * end events, and the variables that the processes declare for it.
 *
 * <p>The case tables hold who did what and when. So nothing is kept twice, no personal data of an application lies in
 * the engine's history, and a case costs a fifth fewer statements than on level {@code audit}.
 */
final class CaseHistoryLevel implements HistoryLevel {

  static final String NAME = "case";

  /** Beyond the engine's own levels, which end at 3. */
  private static final int ID = 11;

  private static final Set<HistoryEventType> OF_ACTIVITIES =
      Set.of(
          HistoryEventTypes.ACTIVITY_INSTANCE_START,
          HistoryEventTypes.ACTIVITY_INSTANCE_UPDATE,
          HistoryEventTypes.ACTIVITY_INSTANCE_MIGRATE,
          HistoryEventTypes.ACTIVITY_INSTANCE_END);

  private static final Set<HistoryEventType> OF_VARIABLES =
      Set.of(
          HistoryEventTypes.VARIABLE_INSTANCE_CREATE,
          HistoryEventTypes.VARIABLE_INSTANCE_UPDATE,
          HistoryEventTypes.VARIABLE_INSTANCE_MIGRATE,
          HistoryEventTypes.VARIABLE_INSTANCE_DELETE);

  private static final Set<HistoryEventType> ALWAYS =
      Set.of(
          HistoryEventTypes.PROCESS_INSTANCE_START,
          HistoryEventTypes.PROCESS_INSTANCE_UPDATE,
          HistoryEventTypes.PROCESS_INSTANCE_MIGRATE,
          HistoryEventTypes.PROCESS_INSTANCE_END,
          HistoryEventTypes.TASK_INSTANCE_CREATE,
          HistoryEventTypes.TASK_INSTANCE_UPDATE,
          HistoryEventTypes.TASK_INSTANCE_MIGRATE,
          HistoryEventTypes.TASK_INSTANCE_COMPLETE,
          HistoryEventTypes.TASK_INSTANCE_DELETE,
          HistoryEventTypes.INCIDENT_CREATE,
          HistoryEventTypes.INCIDENT_MIGRATE,
          HistoryEventTypes.INCIDENT_RESOLVE,
          HistoryEventTypes.INCIDENT_DELETE);

  private final Set<String> variables;

  /** @param variables names of the variables whose values outlive their process */
  CaseHistoryLevel(Set<String> variables) {
    this.variables = Set.copyOf(variables);
  }

  @Override
  public int getId() {
    return ID;
  }

  @Override
  public String getName() {
    return NAME;
  }

  @Override
  public boolean isHistoryEventProduced(HistoryEventType type, Object entity) {
    if (OF_ACTIVITIES.contains(type)) {
      return entity == null || isKept((ExecutionEntity) entity);
    }
    if (OF_VARIABLES.contains(type)) {
      return entity == null || variables.contains(variableName(entity));
    }
    return ALWAYS.contains(type);
  }

  /** Tasks of persons have their own history; gateways and scopes are told by the model. */
  private static boolean isKept(ExecutionEntity execution) {
    Object type = execution.getActivity() == null ? null : execution.getActivity().getProperty("type");
    return type instanceof String name && (name.equals("serviceTask") || name.endsWith("EndEvent"));
  }

  private static String variableName(Object entity) {
    return entity instanceof VariableInstance variable
        ? variable.getName()
        : ((HistoricVariableUpdate) entity).getVariableName();
  }
}
