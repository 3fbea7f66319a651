package org.chengnuo.ui;

import org.chengnuo.support.Http;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.beans.factory.annotation.Autowired;

/** What tests in a browser share: a Chromium for the class, and the application's plain client. */
abstract class BrowserTest {

  static Browser browser;

  @Autowired Http http;

  @BeforeAll
  static void openBrowser() {
    browser = Browser.open();
  }

  @AfterAll
  static void closeBrowser() {
    if (browser != null) {
      browser.close();
      browser = null;
    }
  }
}
