package org.chengnuo.casework.desk;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;

/** A task as it is shown in a list. Times carry the bureau's offset. */
@Schema(name = "TaskCard")
record TaskCard(
    String taskId,
    @Schema(description = "环节", example = "受理审查") String task,
    @Schema(description = "办件编号") String caseNumber,
    @Schema(description = "办理事项或者流程所称") String item,
    @Schema(description = "申请人或者当事人，没有时为空") String applicant,
    @Schema(description = "时限灯") Light light,
    @Schema(description = "时限灯的中文说明") String lightLabel,
    @Schema(description = "是否已中止计时") boolean paused,
    @Schema(description = "本环节的截止时间，没有时为空") OffsetDateTime dueAt,
    @Schema(description = "是否已过截止时间") boolean overdue,
    @Schema(description = "此时前本环节不作为即发生法定后果，如受理审查未一次告知即视为受理；没有时为空") OffsetDateTime deemedAcceptedAt,
    @Schema(description = "首问责任人，尚无时为空") String answerable,
    @Schema(description = "现办理人，尚未认领时为空") String holder) {}
