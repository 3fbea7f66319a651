/** What holds for all models and forms: their conventions, and that tests pass every element. */
package org.chengnuo.models;
