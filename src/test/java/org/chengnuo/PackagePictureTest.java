package org.chengnuo;

import java.io.IOException;
import org.chengnuo.support.Readme;
import org.junit.jupiter.api.Test;

class PackagePictureTest {

  @Test
  void theReadmeDrawsThePackagesAsTheyAre() throws IOException {
    Readme.holds("packages", "```mermaid\n" + PackagePicture.of(CodeConventionsTest.MAIN) + "```\n");
  }
}
