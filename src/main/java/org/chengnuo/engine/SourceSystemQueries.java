package org.chengnuo.engine;

import java.util.Arrays;
import java.util.Set;
import java.util.function.Consumer;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.ExecutionQueryImpl;
import org.camunda.bpm.engine.impl.HistoricActivityInstanceQueryImpl;
import org.camunda.bpm.engine.impl.HistoricDetailQueryImpl;
import org.camunda.bpm.engine.impl.HistoricIncidentQueryImpl;
import org.camunda.bpm.engine.impl.HistoricProcessInstanceQueryImpl;
import org.camunda.bpm.engine.impl.HistoricTaskInstanceQueryImpl;
import org.camunda.bpm.engine.impl.HistoricVariableInstanceQueryImpl;
import org.camunda.bpm.engine.impl.ProcessDefinitionQueryImpl;
import org.camunda.bpm.engine.impl.ProcessDefinitionStatisticsQueryImpl;
import org.camunda.bpm.engine.impl.ProcessInstanceQueryImpl;
import org.camunda.bpm.engine.impl.VariableInstanceQueryImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.db.ListQueryParameterObject;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;
import org.camunda.bpm.engine.repository.ProcessDefinition;

/**
 * The engine's restriction of queries, in which a {@link SourceSystem} finds its own instances. Lists of instances are
 * cut to them; what an instance consists of is answered when asked for by the instance. Of everything else a system has
 * no grant, so it finds nothing.
 */
final class SourceSystemQueries extends TaskMembershipQueries {

  private final StartRights starts;

  SourceSystemQueries(StartRights starts) {
    this.starts = starts;
  }

  /** Tasklist asks for what its user may start, and offers that. */
  @Override
  public void configureProcessDefinitionQuery(ProcessDefinitionQueryImpl query) {
    super.configureProcessDefinitionQuery(query);
    if (query.isStartablePermissionCheck()) {
      ProcessDefinitionQueryImpl all = new ProcessDefinitionQueryImpl();
      all.latestVersion();
      String[] startable = Context.getCommandContext().runWithoutAuthorization(
              () -> getProcessDefinitionManager().findProcessDefinitionsByQueryCriteria(all, null))
          .stream().map(ProcessDefinition::getKey).filter(starts::mayStart).toArray(String[]::new);
      query.processDefinitionKeysIn(startable.length == 0 ? new String[] {NOTHING} : startable);
    }
  }

  @Override
  public void configureHistoricProcessInstanceQuery(HistoricProcessInstanceQueryImpl query) {
    super.configureHistoricProcessInstanceQuery(query);
    SourceSystem.asking().ifPresent(system -> {
      unchecked(query);
      boolean anothers = query.getStartedBy() != null && !query.getStartedBy().equals(system.userId());
      query.startedBy(anothers ? NOTHING : system.userId());
    });
  }

  /** Of executions and process instances. */
  @Override
  @SuppressWarnings("rawtypes")
  public void configureExecutionQuery(AbstractQuery query) {
    super.configureExecutionQuery(query);
    SourceSystem.asking().ifPresent(system -> {
      unchecked(query);
      if (query instanceof ProcessInstanceQueryImpl instances) {
        restrict(instances, system);
      } else if (query instanceof ExecutionQueryImpl executions) {
        restrict(executions, system);
      } else {
        throw new IllegalStateException(query.getClass().getName());
      }
    });
  }

  private static void restrict(ProcessInstanceQueryImpl query, SourceSystem system) {
    HistoricProcessInstanceQueryImpl own = new HistoricProcessInstanceQueryImpl();
    own.unfinished();
    if (query.getProcessInstanceId() != null) {
      own.processInstanceId(query.getProcessInstanceId());
    }
    if (query.getProcessInstanceIds() != null) {
      own.processInstanceIds(query.getProcessInstanceIds());
    }
    if (query.getBusinessKey() != null) {
      own.processInstanceBusinessKey(query.getBusinessKey());
    }
    Set<String> found = system.find(own);
    query.processInstanceIds(found.isEmpty() ? Set.of(NOTHING) : found);
  }

  private static void restrict(ExecutionQueryImpl query, SourceSystem system) {
    boolean own = query.getProcessInstanceId() != null && system.owns(query.getProcessInstanceId())
        || query.getProcessInstanceId() == null && query.getBusinessKey() != null
            && system.ownsCase(query.getBusinessKey());
    if (!own) {
      query.processInstanceId(NOTHING);
    }
  }

  @Override
  protected void configureVariableInstanceQuery(VariableInstanceQueryImpl query) {
    super.configureVariableInstanceQuery(query);
    SourceSystem.asking().ifPresent(system -> {
      unchecked(query);
      query.processInstanceIdIn(own(system, query.getProcessInstanceIds()));
    });
  }

  @Override
  public void configureHistoricVariableInstanceQuery(HistoricVariableInstanceQueryImpl query) {
    super.configureHistoricVariableInstanceQuery(query);
    restrict(query, query.getProcessInstanceId(), query::processInstanceId, query.getProcessInstanceIds(),
        query::processInstanceIdIn);
  }

  @Override
  public void configureHistoricDetailQuery(HistoricDetailQueryImpl query) {
    super.configureHistoricDetailQuery(query);
    restrict(query, query.getProcessInstanceId(), query::processInstanceId, query.getProcessInstanceIds(),
        query::processInstanceIdIn);
  }

  @Override
  public void configureHistoricActivityInstanceQuery(HistoricActivityInstanceQueryImpl query) {
    super.configureHistoricActivityInstanceQuery(query);
    restrict(query, query.getProcessInstanceId(), query::processInstanceId);
  }

  @Override
  public void configureHistoricTaskInstanceQuery(HistoricTaskInstanceQueryImpl query) {
    super.configureHistoricTaskInstanceQuery(query);
    restrict(query, query.getProcessInstanceId(), query::processInstanceId);
  }

  @Override
  public void configureHistoricIncidentQuery(HistoricIncidentQueryImpl query) {
    super.configureHistoricIncidentQuery(query);
    restrict(query, query.getProcessInstanceId(), query::processInstanceId);
  }

  /** The engine's queries have no type in common that knows for which instance they ask. */
  private static void restrict(ListQueryParameterObject query, String asked, Consumer<String> only) {
    SourceSystem.asking().ifPresent(system -> {
      unchecked(query);
      only.accept(system.owns(asked) ? asked : NOTHING);
    });
  }

  private static void restrict(ListQueryParameterObject query, String asked, Consumer<String> only, String[] askedAmong,
      Consumer<String[]> onlyAmong) {
    if (asked != null) {
      restrict(query, asked, only);
    } else {
      SourceSystem.asking().ifPresent(system -> {
        unchecked(query);
        onlyAmong.accept(own(system, askedAmong));
      });
    }
  }

  /** The engine's default counts the instances of all for everybody who may read the definition. */
  @Override
  public void configureProcessDefinitionStatisticsQuery(ProcessDefinitionStatisticsQueryImpl query) {
    configureQuery(query, Resources.PROCESS_DEFINITION, "RES.KEY_", ProcessDefinitionPermissions.READ_INSTANCE);
  }

  private static void unchecked(ListQueryParameterObject query) {
    query.getAuthCheck().setAuthorizationCheckEnabled(false);
  }

  private static String[] own(SourceSystem system, String[] processInstanceIds) {
    Set<String> own = processInstanceIds == null ? Set.of() : system.own(Arrays.asList(processInstanceIds));
    return own.isEmpty() ? new String[] {NOTHING} : own.toArray(String[]::new);
  }

  /** Makes them for the engine. */
  static final class Factory implements SessionFactory {

    private final StartRights starts;

    Factory(StartRights starts) {
      this.starts = starts;
    }

    @Override
    public Class<?> getSessionType() {
      return AuthorizationManager.class;
    }

    @Override
    public Session openSession() {
      return new SourceSystemQueries(starts);
    }
  }
}
