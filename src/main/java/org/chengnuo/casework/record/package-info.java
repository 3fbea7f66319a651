/** What is recorded of every case in the order in which it happened: who had it, what people said, who has to answer for what. */
package org.chengnuo.casework.record;
