/** Maps what the features return to the types of the contract. */
@NullMarked
package org.chatrpc.soap.mapping;

import org.jspecify.annotations.NullMarked;
