/**
 * What the log consists of: facts, each written once by one codec, and how a fact changes the rows of the tables. The set
 * of kinds is open.
 */
@NullMarked
package org.chatrpc.model.fact;

import org.jspecify.annotations.NullMarked;
