package org.chengnuo.access;

/** What a user must see to on the page of their account before anything else. */
enum Duty {
  CHANGE_PASSWORD("密码由他人设置，请先在“我的账号”（/account）修改密码。"),
  ENROL("您的岗位必须使用动态口令，请先在“我的账号”（/account）启用动态口令。");

  private final String message;

  Duty(String message) {
    this.message = message;
  }

  String message() {
    return message;
  }
}
