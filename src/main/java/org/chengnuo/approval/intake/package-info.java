/** What is handed in: how an application reaches the bureau, and the form on which it does. */
package org.chengnuo.approval.intake;
