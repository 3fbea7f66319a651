package org.chengnuo.approval.intake;

import static org.chengnuo.approval.AdministrativeApproval.APPLICANT_ID;
import static org.chengnuo.approval.AdministrativeApproval.APPLICANT_NAME;
import static org.chengnuo.approval.AdministrativeApproval.APPLICANT_PHONE;
import static org.chengnuo.approval.AdministrativeApproval.APPLICANT_TYPE;
import static org.chengnuo.approval.AdministrativeApproval.CHANNEL;
import static org.chengnuo.approval.AdministrativeApproval.DELIVERY;
import static org.chengnuo.approval.AdministrativeApproval.MATERIAL_NOTES;
import static org.chengnuo.approval.AdministrativeApproval.PRIORITY;
import static org.chengnuo.approval.AdministrativeApproval.REQUEST_ID;
import static org.chengnuo.approval.AdministrativeApproval.SERVICE_ITEM;
import static org.chengnuo.approval.AdministrativeApproval.SUBMITTED_MATERIALS;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.chengnuo.approval.AdministrativeApproval;
import org.chengnuo.approval.Applicant;
import org.chengnuo.approval.Application;
import org.chengnuo.approval.Channel;
import org.chengnuo.approval.Delivery;
import org.chengnuo.approval.MaterialList;
import org.chengnuo.approval.Priority;
import org.chengnuo.casework.Case;
import org.chengnuo.casework.StartRequest;
import org.chengnuo.catalogue.ApplicantType;
import org.chengnuo.catalogue.Catalogue;
import org.chengnuo.catalogue.FactDefinition;
import org.chengnuo.catalogue.Facts;
import org.chengnuo.catalogue.ServiceItem;
import org.chengnuo.engine.StartAnswers;
import org.chengnuo.identifier.PhoneNumber;
import org.chengnuo.identifier.ResidentId;
import org.chengnuo.identifier.SocialCreditCode;
import org.chengnuo.problem.InvalidInputException;

/**
 * Reads an application from the variables of a start, which nobody has checked before, and tells everything that is
 * wrong with it at once.
 */
final class Intake {

  private static final int LONGEST_LIST = 2000;
  private static final int ELDERLY_AGE = 60;

  /**
   * An application in order, not yet numbered.
   *
   * @param start tells it from any other application, whatever day it comes on
   */
  record Request(
      ServiceItem item,
      Applicant applicant,
      Manner manner,
      Facts facts,
      Optional<MaterialList> submittedMaterials,
      StartRequest start) {

    Application as(Case file) {
      return new Application(file, item, applicant, manner.channel(), manner.priority(), manner.delivery(), facts);
    }
  }

  /** How the applicant comes and is served. */
  record Manner(Channel channel, Priority priority, Delivery delivery) {}

  private final Catalogue catalogue;
  private final Map<String, Object> variables;
  private final StartAnswers answers;
  private final LocalDate today;

  private Intake(Catalogue catalogue, Map<String, Object> variables, LocalDate today) {
    this.catalogue = catalogue;
    this.variables = variables;
    this.answers = new StartAnswers(variables, AdministrativeApproval.TYPE.start());
    this.today = today;
  }

  /**
   * @param today the day of application in the bureau's zone
   * @throws InvalidInputException naming every offending variable
   */
  static Request read(Catalogue catalogue, Map<String, Object> variables, LocalDate today) {
    return new Intake(catalogue, variables, today).read();
  }

  private Request read() {
    ServiceItem item = item();
    ApplicantType type = answers.choice(APPLICANT_TYPE).orElse(null);
    if (item != null && type != null && !item.applicantTypes().contains(type)) {
      answers.wrong(APPLICANT_TYPE, "该事项不接受此类申请人");
    }
    String name = answers.required(APPLICANT_NAME);
    String identifier = identifier(type);
    String phone = phone();
    Channel channel = answers.choice(CHANNEL, Channel.WINDOW);
    Priority asked = answers.choice(PRIORITY, Priority.NONE);
    Delivery delivery = answers.choice(DELIVERY, Delivery.PICKUP);
    Optional<String> requestId = requestId();
    Facts facts = item == null ? Facts.none() : item.readFacts(variables, answers.problems());
    Optional<MaterialList> materials = materials(item);
    if (item != null) {
      answers.refuseOthers(item.facts().stream().map(FactDefinition::name).toList(), "该事项没有此申请项");
    }
    answers.verify();
    Applicant applicant = new Applicant(type, name, identifier, phone);
    StartRequest start =
        StartRequest.of(requestId.orElse(null), item.code(), type, name, identifier, phone, channel, asked, delivery,
            new TreeMap<>(facts.asMap()), materials.map(MaterialList::canonical).orElse("[]"));
    Manner manner = new Manner(channel, priority(asked, applicant), delivery);
    return new Request(item, applicant, manner, facts, materials, start);
  }

  private ServiceItem item() {
    String code = answers.required(SERVICE_ITEM);
    if (code.isEmpty()) {
      return null;
    }
    return catalogue
        .find(code)
        .orElseGet(
            () -> {
              answers.wrong(SERVICE_ITEM, "没有此办理事项，事项清单见 /api/service-items");
              return null;
            });
  }

  private String identifier(ApplicantType type) {
    String given = answers.required(APPLICANT_ID);
    if (given.isEmpty() || type == null) {
      return null;
    }
    Optional<String> valid =
        type == ApplicantType.PERSON
            ? ResidentId.parse(given, today).map(ResidentId::value)
            : SocialCreditCode.parse(given).map(SocialCreditCode::value);
    if (valid.isEmpty()) {
      answers.wrong(
          APPLICANT_ID,
          type == ApplicantType.PERSON ? "不是有效的公民身份号码，请核对号码、出生日期和校验码" : "不是有效的统一社会信用代码，请核对代码和校验码");
    }
    return valid.orElse(null);
  }

  private String phone() {
    String given = answers.required(APPLICANT_PHONE);
    if (given.isEmpty()) {
      return null;
    }
    Optional<PhoneNumber> phone = PhoneNumber.parse(given);
    if (phone.isEmpty()) {
      answers.wrong(APPLICANT_PHONE, "不是有效的电话号码");
    }
    return phone.map(PhoneNumber::value).orElse(null);
  }

  private Optional<String> requestId() {
    Object given = variables.get(REQUEST_ID.name());
    if (given == null) {
      return Optional.empty();
    }
    if (given instanceof String text && text.matches("[\\x21-\\x7e]{1,64}")) {
      return Optional.of(text);
    }
    answers.wrong(REQUEST_ID, "应为 1 至 64 个可见的英文字符");
    return Optional.empty();
  }

  /** Empty where the application says nothing of what was handed in, which is not the same as an empty list. */
  private Optional<MaterialList> materials(ServiceItem item) {
    Object codes = variables.get(SUBMITTED_MATERIALS.name());
    Object notes = variables.getOrDefault(MATERIAL_NOTES.name(), "");
    if (codes == null) {
      return Optional.empty();
    }
    if (!(codes instanceof String list) || list.length() > LONGEST_LIST) {
      answers.wrong(SUBMITTED_MATERIALS, "应为以逗号分隔的材料编码");
      return Optional.empty();
    }
    if (!(notes == null || notes instanceof String lines && lines.length() <= LONGEST_LIST)) {
      answers.wrong(MATERIAL_NOTES, "应为文字，每行一项材料，不得超过 " + LONGEST_LIST + " 字");
      return Optional.empty();
    }
    return Optional.ofNullable(item)
        .map(known -> MaterialList.read(known, list, notes == null ? "" : (String) notes, answers::wrong));
  }

  private Priority priority(Priority asked, Applicant applicant) {
    boolean elderly =
        asked == Priority.NONE
            && applicant.type() == ApplicantType.PERSON
            && new ResidentId(applicant.identifier()).ageOn(today) >= ELDERLY_AGE;
    return elderly ? Priority.ELDERLY : asked;
  }
}
