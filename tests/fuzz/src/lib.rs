//! What the fuzz targets share: what they make texts of, and what must hold for any.

pub mod figures;
pub mod pieces;
#[path = "../../promises/mod.rs"]
pub mod promises;
