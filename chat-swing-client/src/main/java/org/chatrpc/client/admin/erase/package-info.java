/** The erasure of a person: the question with what goes and stays, and how far it is. */
@NullMarked
package org.chatrpc.client.admin.erase;

import org.jspecify.annotations.NullMarked;
