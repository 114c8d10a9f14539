/**
 * The endpoint of the contract: maps between the contract's classes and the features, and every failure to a fault, in one
 * place.
 */
@NullMarked
package org.chatrpc.soap;

import org.jspecify.annotations.NullMarked;
