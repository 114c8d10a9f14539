/**
 * The audit log beyond its entries about facts: refusals, the check of the chain, writing it to targets outside, and how long
 * it is kept.
 */
@NullMarked
package org.chatrpc.audit;

import org.jspecify.annotations.NullMarked;
