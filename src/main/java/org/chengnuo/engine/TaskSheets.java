package org.chengnuo.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.form.TaskFormData;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.form.FormFieldImpl;
import org.camunda.bpm.engine.impl.form.handler.TaskFormHandler;
import org.camunda.bpm.engine.impl.form.type.StringFormType;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Adds the fields of every {@link TaskSheet} to the forms of all user tasks of all models. */
@Component
final class TaskSheets extends AbstractProcessEnginePlugin {

  private final ObjectProvider<TaskSheet> sheets;

  TaskSheets(ObjectProvider<TaskSheet> sheets) {
    this.sheets = sheets;
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl configuration) {
    List<BpmnParseListener> listeners = new ArrayList<>();
    if (configuration.getCustomPostBPMNParseListeners() != null) {
      listeners.addAll(configuration.getCustomPostBPMNParseListeners());
    }
    listeners.add(new Listener());
    configuration.setCustomPostBPMNParseListeners(listeners);
  }

  private final class Listener extends AbstractBpmnParseListener {

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
      TaskDefinition task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
      task.setTaskFormHandler(new Handler(task.getTaskFormHandler()));
    }
  }

  private final class Handler implements TaskFormHandler {

    private final TaskFormHandler model;

    Handler(TaskFormHandler model) {
      this.model = model;
    }

    @Override
    public TaskFormData createTaskForm(TaskEntity task) {
      TaskFormData form = model.createTaskForm(task);
      sheets.orderedStream().forEach(
          sheet -> sheet.fields(task).forEach((name, text) -> form.getFormFields().add(new Field(name, text))));
      return form;
    }

    @Override
    public void parseConfiguration(Element element, DeploymentEntity deployment, ProcessDefinitionEntity definition,
        BpmnParse parse) {
      model.parseConfiguration(element, deployment, definition, parse);
    }

    @Override
    public void submitFormVariables(VariableMap variables, VariableScope scope) {
      model.submitFormVariables(variables, scope);
    }
  }

  private static final class Field extends FormFieldImpl {

    private final transient Supplier<String> text;

    Field(String name, Supplier<String> text) {
      this.text = text;
      setId(name);
      setType(new StringFormType());
    }

    @Override
    public TypedValue getValue() {
      return Variables.stringValue(text.get());
    }
  }
}
