/** What the application answers to input that no proper client sends, and while its database is away. */
package org.chengnuo.hostile;
