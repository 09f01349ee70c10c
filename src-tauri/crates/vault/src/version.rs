//! Who wrote what having seen what: what two devices will need to merge.

use std::collections::BTreeMap;

use crate::bytes::Fields;
use crate::id::DeviceId;

/// For each device, the highest sequence number of its writings that has been seen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct VersionVector(BTreeMap<DeviceId, u64>);

impl VersionVector {
    /// The highest sequence number seen of `device`; 0 if none.
    #[must_use]
    pub fn get(&self, device: DeviceId) -> u64 {
        self.0.get(&device).copied().unwrap_or(0)
    }

    /// Devices and their sequence numbers, in the order of the devices' bytes.
    pub fn iter(&self) -> impl Iterator<Item = (DeviceId, u64)> + '_ {
        self.0.iter().map(|(device, sequence)| (*device, *sequence))
    }

    /// The next sequence number of `device`, which this vector counts as seen from now on.
    pub(crate) fn advance(&mut self, device: DeviceId) -> u64 {
        let sequence = self.0.entry(device).or_insert(0);
        *sequence = sequence.saturating_add(1);
        *sequence
    }

    /// `count u16 | (device 16 | sequence u64)*`, devices ascending.
    pub(crate) fn encode(&self, out: &mut Vec<u8>) {
        let count = u16::try_from(self.0.len()).unwrap_or(u16::MAX);
        out.extend_from_slice(&count.to_le_bytes());
        for (device, sequence) in self.0.iter().take(usize::from(count)) {
            out.extend_from_slice(device.as_bytes());
            out.extend_from_slice(&sequence.to_le_bytes());
        }
    }

    pub(crate) fn decode(fields: &mut Fields<'_>) -> Option<Self> {
        let count = fields.u16()?;
        let mut seen = BTreeMap::new();
        for _ in 0..count {
            seen.insert(DeviceId::from_bytes(fields.array()?), fields.u64()?);
        }
        Some(Self(seen))
    }
}
