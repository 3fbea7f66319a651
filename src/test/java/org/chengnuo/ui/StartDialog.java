package org.chengnuo.ui;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** The dialog in which a clerk starts an approval in Tasklist. */
record StartDialog(Page page) {

  static StartDialog open(Page tasklist) {
    tasklist.getByText("发起流程").first().click();
    tasklist.locator(".modal-dialog").getByText("行政审批", new Locator.GetByTextOptions().setExact(true)).click();
    return new StartDialog(tasklist);
  }

  /** Fills in an application for temporary land (LSYD) that the server takes, for a parcel of its own. */
  StartDialog fillTemporaryLand(String parcel) {
    pick("办理事项", "LSYD");
    choose("申请人类型", "自然人");
    fill("姓名或名称", "演示申请人");
    fill("联系电话", "13800000000");
    fill("证件号码", "150802199202291230");
    fill("用地地块编号", parcel);
    fill("用地面积", "1.2");
    fill("使用期限", "24");
    pick("土地所有权", "国有");
    pick("占用地类", "未利用地");
    pick("用地项目类型", "一般建设项目");
    choose("位于城镇开发边界或规划区内", "否");
    choose("涉及第三人的权利", "否");
    return this;
  }

  StartDialog fill(String label, String value) {
    field(label).locator("input").fill(value);
    return this;
  }

  StartDialog pick(String label, String option) {
    field(label).locator(".fjs-input-group").click();
    page.locator(".fjs-dropdownlist-item", new Page.LocatorOptions().setHasText(option)).first().click();
    return this;
  }

  StartDialog choose(String label, String option) {
    field(label).getByLabel(option, new Locator.GetByLabelOptions().setExact(true)).check();
    return this;
  }

  StartDialog send() {
    page.locator(".modal-footer").getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("发起")).click();
    return this;
  }

  /** The field with that label. */
  Locator field(String label) {
    return page.locator(
            ".modal-dialog .fjs-form-field",
            new Page.LocatorOptions().setHas(page.locator("label", new Page.LocatorOptions().setHasText(label))))
        .first();
  }

  /** What stands above the button when something is wrong. */
  Locator problems() {
    return page.locator(".modal-footer .cn-problems");
  }
}
