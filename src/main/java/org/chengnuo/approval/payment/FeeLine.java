package org.chengnuo.approval.payment;

import java.math.BigDecimal;

/**
 * One line of a bill.
 *
 * @param amount yuan with two decimals; zero lines say why in {@code reason}
 * @param basis the document that sets the rate
 * @param reason why nothing is due; null where something is
 */
record FeeLine(String feeItem, BigDecimal amount, String basis, String reason) {}
