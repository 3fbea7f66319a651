package org.chengnuo.engine;

import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;

/** A process instance, running or ended, as the engine's REST interface answers a start. */
record StartedInstance(List<Link> links, String id, String definitionId, String definitionKey, String businessKey,
    String caseInstanceId, boolean ended, boolean suspended, String tenantId) {

  record Link(String method, String href, String rel) {}

  /** Read without asking authorizations: who may start a case may know the number of their own earlier start. */
  static StartedInstance read(ProcessEngine engine, String id, UriInfo uri) {
    ProcessEngineConfigurationImpl configuration =
        (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    HistoricProcessInstance instance = configuration.getCommandExecutorTxRequired()
        .execute(context -> context.runWithoutAuthorization(() -> configuration.getHistoryService()
            .createHistoricProcessInstanceQuery().processInstanceId(id).singleResult()));
    String href = uri.getBaseUriBuilder().path("process-instance").path(id).build().toString();
    return new StartedInstance(List.of(new Link("GET", href, "self")), id, instance.getProcessDefinitionId(),
        instance.getProcessDefinitionKey(), instance.getBusinessKey(), instance.getCaseInstanceId(),
        instance.getEndTime() != null, HistoricProcessInstance.STATE_SUSPENDED.equals(instance.getState()),
        instance.getTenantId());
  }
}
