/**
 * The stage 登记 (ServiceTask_RegisterCase): an application is read, checked, numbered and filed, once.
 */
package org.chengnuo.approval.intake;
