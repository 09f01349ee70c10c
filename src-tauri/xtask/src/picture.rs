//! Pictures of a virtual screen.

use std::{collections::HashSet, fs::File, io::BufWriter, path::Path};

use crate::Outcome;

/// Pixels as 0xRRGGBB, row by row.
#[derive(Clone, PartialEq, Eq)]
pub struct Picture {
    width: usize,
    height: usize,
    pixels: Vec<u32>,
}

impl Picture {
    /// Reads the X window dump that Xvfb keeps of its screen (`XWDFile.h`: a header
    /// of big-endian words, a colour map, then rows of 32-bit pixels).
    pub fn from_xwd(bytes: &[u8]) -> Option<Self> {
        let word = |at: usize| -> Option<usize> {
            Some(u32::from_be_bytes(bytes.get(at * 4..at * 4 + 4)?.try_into().ok()?) as usize)
        };
        let (header, width, height) = (word(0)?, word(4)?, word(5)?);
        let (bits, stride, colours) = (word(11)?, word(12)?, word(19)?);
        let rows = bytes.get(header + colours * 12..)?;
        if bits != 32 || stride == 0 || rows.len() < stride * height {
            return None;
        }
        let pixel = |p: &[u8]| p.iter().take(3).rev().fold(0, |rgb, byte| rgb << 8 | u32::from(*byte));
        let row = |r: &[u8]| r.chunks_exact(4).take(width).map(pixel).collect::<Vec<_>>();
        let pixels = rows.chunks_exact(stride).take(height).flat_map(row).collect();
        Some(Self { width, height, pixels })
    }

    /// The part that is not the bare (black) screen; `None` when all of it is.
    pub fn cropped(&self) -> Option<Self> {
        let lit = |(at, pixel): (usize, &u32)| (*pixel != 0).then_some((at % self.width, at / self.width));
        let spots = || self.pixels.iter().enumerate().filter_map(lit);
        let (left, right) = (spots().map(|s| s.0).min()?, spots().map(|s| s.0).max()?);
        let (top, bottom) = (spots().map(|s| s.1).min()?, spots().map(|s| s.1).max()?);
        let rows = self.pixels.chunks_exact(self.width).take(bottom + 1).skip(top);
        let pixels = rows.flat_map(|r| r.iter().take(right + 1).skip(left).copied()).collect();
        Some(Self { width: right + 1 - left, height: bottom + 1 - top, pixels })
    }

    /// How many different colours: a page that has not been drawn yet has one or
    /// two, text alone has dozens of shades.
    pub fn colours(&self) -> usize {
        self.pixels.iter().collect::<HashSet<_>>().len()
    }

    /// The share of pixels, 0 to 1, that are the same in both; 0 when the sizes differ.
    pub fn likeness(&self, other: &Self) -> f64 {
        if (self.width, self.height) != (other.width, other.height) {
            return 0.0;
        }
        let same = self.pixels.iter().zip(&other.pixels).filter(|(a, b)| a == b).count();
        same as f64 / self.pixels.len().max(1) as f64
    }

    /// Writes a PNG.
    pub fn save(&self, path: &Path) -> Outcome {
        let file = File::create(path).map_err(|e| format!("cannot write {}: {e}", path.display()))?;
        let mut encoder = png::Encoder::new(BufWriter::new(file), self.width as u32, self.height as u32);
        encoder.set_color(png::ColorType::Rgb);
        encoder.set_depth(png::BitDepth::Eight);
        let bytes: Vec<u8> = self.pixels.iter().flat_map(|p| p.to_be_bytes().into_iter().skip(1)).collect();
        let written = encoder.write_header().and_then(|mut w| w.write_image_data(&bytes));
        written.map_err(|e| format!("cannot write {}: {e}", path.display()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A dump of 4 × 3 pixels, black but for two.
    fn dump() -> Vec<u8> {
        let mut words = [0_u32; 25];
        (words[0], words[4], words[5], words[11], words[12]) = (100, 4, 3, 32, 16);
        let mut bytes: Vec<u8> = words.iter().flat_map(|w| w.to_be_bytes()).collect();
        bytes.resize(100 + 48, 0);
        bytes[100 + 16 + 4..][..3].copy_from_slice(&[3, 2, 1]);
        bytes[100 + 32 + 8..][..3].copy_from_slice(&[6, 5, 4]);
        bytes
    }

    #[test]
    fn a_window_is_cut_out_of_the_black_screen() {
        let window = Picture::from_xwd(&dump()).unwrap().cropped().unwrap();
        assert_eq!((window.width, window.height), (2, 2));
        assert_eq!(window.pixels, [0x0001_0203, 0, 0, 0x0004_0506]);
    }

    #[test]
    fn a_black_screen_has_no_window() {
        let mut bytes = dump();
        bytes[100..].fill(0);
        assert!(Picture::from_xwd(&bytes).unwrap().cropped().is_none());
    }

    #[test]
    fn a_dump_cut_short_is_refused() {
        let bytes = dump();
        assert!(Picture::from_xwd(&bytes[..bytes.len() - 1]).is_none());
        assert!(Picture::from_xwd(&bytes[..10]).is_none());
    }

    #[test]
    fn likeness_is_the_share_of_equal_pixels() {
        let one = Picture { width: 2, height: 2, pixels: vec![1, 2, 3, 4] };
        let other = Picture { width: 2, height: 2, pixels: vec![1, 2, 3, 9] };
        assert_eq!(one.likeness(&other), 0.75);
        assert_eq!(one.likeness(&Picture { width: 4, height: 1, pixels: vec![1, 2, 3, 4] }), 0.0);
    }
}
