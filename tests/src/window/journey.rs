//! Steps that many tests take on their way.
