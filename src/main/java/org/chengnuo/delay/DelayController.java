package org.chengnuo.delay;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Why promises were broken, for everybody. */
@RestController
class DelayController {

  private final Explanations explanations;

  DelayController(Explanations explanations) {
    this.explanations = explanations;
  }

  @GetMapping("/api/public/delay-explanations")
  List<Explanations.Published> published() {
    return explanations.published();
  }
}
