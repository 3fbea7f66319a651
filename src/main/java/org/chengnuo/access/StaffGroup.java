package org.chengnuo.access;

import java.util.Arrays;
import java.util.List;

/** The bureau's roles, each a group of the engine: the candidate groups of user tasks name these ids. */
public enum StaffGroup {
  WINDOW_CLERKS("window-clerks", "综合窗口"),
  INSPECTORS("inspectors", "勘验人员"),
  REVIEWERS("reviewers", "初审人员"),
  APPROVERS("approvers", "审批人员"),
  SECTION_HEADS("section-heads", "科室负责人"),
  HEADS("heads", "机关负责人"),
  CASHIERS("cashiers", "收费岗"),
  CERTIFIERS("certifiers", "制证岗"),
  SUPERVISORS("supervisors", "效能监督岗"),
  FARMLAND_OFFICERS("farmland-officers", "耕地保护科"),
  LAND_USE_OFFICERS("land-use-officers", "土地利用科"),
  PLANNING_OFFICERS("planning-officers", "规划科"),
  MINING_OFFICERS("mining-officers", "矿产开发管理科"),
  EXPLORATION_OFFICERS("exploration-officers", "地质勘查科"),
  GEOLOGY_OFFICERS("geology-officers", "地质环境科"),
  CONSOLIDATION_OFFICERS("consolidation-officers", "土地整理中心"),
  REGISTRATION_OFFICERS("registration-officers", "不动产登记中心");

  /** The group of administrators, known to the engine by this id. */
  public static final String ADMINISTRATORS = "camunda-admin";

  /** The group of other systems that hand in applications; each acts on its own cases only. */
  public static final String API_CLIENTS = "api-clients";

  /** The group of systems that report payments, of whatever case, and do nothing else. */
  public static final String PAYMENT_PLATFORMS = "payment-platforms";

  /** The groups of other systems. */
  static final List<String> SYSTEMS = List.of(API_CLIENTS, PAYMENT_PLATFORMS);

  private final String id;
  private final String label;

  StaffGroup(String id, String label) {
    this.id = id;
    this.label = label;
  }

  /** Id of the engine's group. */
  public String id() {
    return id;
  }

  /** Name in Chinese, as Tasklist and Admin show it. */
  public String label() {
    return label;
  }

  /** Whether the group is a section that is consulted by countersigning. */
  public boolean isSection() {
    return compareTo(FARMLAND_OFFICERS) >= 0;
  }

  /** Ids of the sections that are consulted by countersigning. */
  public static List<String> sectionIds() {
    return Arrays.stream(values()).filter(StaffGroup::isSection).map(StaffGroup::id).toList();
  }

  /** Whether the id is that of a role of the bureau or of the administrators, and not of another system. */
  public static boolean isStaff(String groupId) {
    return groupId.equals(ADMINISTRATORS) || Arrays.stream(values()).anyMatch(group -> group.id.equals(groupId));
  }
}
