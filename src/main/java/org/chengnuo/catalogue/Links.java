package org.chengnuo.catalogue;

import jakarta.validation.constraints.NotBlank;

/**
 * The six links (六环节): where and by whom a case is handled, in Chinese, as published.
 *
 * @param intake 接件地点
 * @param acceptance 受理地点
 * @param inspectors 勘验人
 * @param approvers 审批人
 * @param payment 缴费地点
 * @param issuing 盖章发证部门
 */
public record Links(
    @NotBlank String intake,
    @NotBlank String acceptance,
    @NotBlank String inspectors,
    @NotBlank String approvers,
    @NotBlank String payment,
    @NotBlank String issuing) {}
