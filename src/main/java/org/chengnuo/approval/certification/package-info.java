/**
 * The stage 制证发证 (SubProcess_Certification) and the register entry before it. 行政许可法 art. 39, 44; 民法典 art. 214.
 */
package org.chengnuo.approval.certification;
