package org.chengnuo.access;

import java.util.ArrayList;
import java.util.List;

/**
 * A user of the demonstration. They are roles and no people.
 *
 * @param name shown in Chinese
 * @param groups ids of the groups
 */
record DemoUser(String id, String name, List<String> groups) {

  static List<DemoUser> all() {
    List<String> reviewing = new ArrayList<>(StaffGroup.sectionIds());
    reviewing.add(0, StaffGroup.REVIEWERS.id());
    return List.of(
        of("window1", "窗口一岗", StaffGroup.WINDOW_CLERKS), of("window2", "窗口二岗", StaffGroup.WINDOW_CLERKS),
        of("inspector1", "勘验一岗", StaffGroup.INSPECTORS), of("inspector2", "勘验二岗", StaffGroup.INSPECTORS),
        // One desk shows a whole case: the reviewer may also speak for the consulted sections.
        new DemoUser("reviewer1", "初审岗", reviewing),
        new DemoUser("officer1", "会签岗", StaffGroup.sectionIds()),
        of("sectionhead1", "科室负责人", StaffGroup.SECTION_HEADS),
        of("approver1", "审批岗", StaffGroup.APPROVERS), of("head1", "机关负责人", StaffGroup.HEADS),
        of("cashier1", "收费岗", StaffGroup.CASHIERS), of("certifier1", "制证岗", StaffGroup.CERTIFIERS),
        of("supervisor1", "效能监督一岗", StaffGroup.SUPERVISORS),
        of("supervisor2", "效能监督二岗", StaffGroup.SUPERVISORS),
        new DemoUser("admin", "系统管理员", List.of(StaffGroup.ADMINISTRATORS)),
        new DemoUser("applications-api", "申办接口", List.of(StaffGroup.API_CLIENTS)));
  }

  private static DemoUser of(String id, String name, StaffGroup group) {
    return new DemoUser(id, name, List.of(group.id()));
  }
}
