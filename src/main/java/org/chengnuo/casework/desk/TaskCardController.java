package org.chengnuo.casework.desk;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What Tasklist shows in its list, for the whole page at once. */
@RestController
@Tag(name = "任务")
class TaskCardController {

  private final TaskCards cards;

  TaskCardController(TaskCards cards) {
    this.cards = cards;
  }

  @Schema(name = "TaskSearch")
  record Search(@Schema(description = "申请人、办件编号、电话或者电话后四位", example = "演示") String text) {}

  @GetMapping("/api/task-cards")
  @Operation(summary = "任务卡片：事项、申请人、办件编号、时限灯、截止时间、责任人；只答调用者可见的任务")
  List<TaskCard> cards(@RequestParam("ids") List<String> ids) {
    return cards.of(ids);
  }

  /** Not a GET: addresses are logged, and a telephone number must not be. */
  @PostMapping("/api/task-search")
  @Operation(summary = "按申请人、办件编号、电话查找本人可见的任务")
  List<TaskCard> search(@RequestBody Search search) {
    return cards.search(search.text());
  }
}
