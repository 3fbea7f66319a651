/** What the application answers to input that no proper client sends. */
package org.chengnuo.hostile;
