package org.chengnuo.casework.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * The contract of a process as programs read it. Its names are a contract themselves: added to, never changed.
 *
 * @param startableBy ids of the groups that may start it; empty where only the bureau's other processes do
 * @param start what it is started with
 * @param startFacts where the further variables of the start are published, by what a variable of the start says; left
 *     out where there are none
 * @param limits of its cases; those of a service item are published with it
 * @param outcomes what variable {@code outcome} can tell when the process has ended
 */
@Schema(name = "Process")
record ProcessResource(
    String key,
    String name,
    List<String> startableBy,
    List<VariableResource> start,
    @JsonInclude(JsonInclude.Include.NON_NULL) String startFacts,
    List<Task> tasks,
    List<Message> messages,
    List<Limit> limits,
    List<Outcome> outcomes) {

  /** @param groups ids of the groups whose members complete it; where the case decides, every group that can be meant */
  @Schema(name = "ProcessTask")
  record Task(String id, String name, List<String> groups, List<VariableResource> answers) {}

  /** @param groups ids of the groups that may send it to a case, by the case's number */
  @Schema(name = "ProcessMessage")
  record Message(String name, List<String> groups, List<VariableResource> variables) {}

  /**
   * How long something may take.
   *
   * @param clock name of the clock that measures it
   * @param dayKind what its length is counted in: {@code WORKING_DAYS}, {@code NATURAL_DAYS} or {@code OFFICE_HOURS}
   */
  @Schema(name = "ProcessLimit")
  record Limit(String clock, String name, String label, int length, String dayKind) {}

  /** How the process can end. */
  @Schema(name = "ProcessOutcome")
  record Outcome(String value, String label) {}
}
